package io.because.tests;

import io.because.cypher.Cypher;
import io.because.cypher.QueryPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a plan must not do unless the query's header announces it: `scans Item`, `scans CONTAINS`, `scans all`,
/// `cartesian product`.
final class PlanRules {
    private static final Pattern SCAN = Pattern.compile(".*Scan$");
    private static final Pattern NAMES = Pattern.compile(":([A-Za-z_|:&]+)");
    /// The planner's word on disconnected patterns.
    private static final String CARTESIAN_PRODUCT = "03N90";

    private PlanRules() {}

    /// One sentence per broken rule; empty when all is well.
    static List<String> violations(Cypher query, QueryPlan plan) {
        List<String> broken = new ArrayList<>();
        for (QueryPlan.Operator operator : plan.operators()) {
            if (SCAN.matcher(operator.name()).matches()) {
                for (String scanned : scanned(operator)) {
                    announce(query, "scans " + scanned, operator, broken);
                }
            } else if (operator.name().equals("CartesianProduct")) {
                announce(query, "cartesian product", operator, broken);
            }
        }
        for (String notification : plan.notifications()) {
            if (!notification.startsWith(CARTESIAN_PRODUCT) || !query.plan().contains("cartesian product")) {
                broken.add("the planner says: " + notification);
            }
        }
        return broken;
    }

    private static void announce(Cypher query, String words, QueryPlan.Operator operator, List<String> broken) {
        if (!Pattern.compile("\\b" + Pattern.quote(words) + "\\b")
                .matcher(query.plan())
                .find()) {
            broken.add(operator.name() + " (" + operator.details() + ") is not announced as `" + words + "`");
        }
    }

    private static Set<String> scanned(QueryPlan.Operator operator) {
        Set<String> names = new TreeSet<>();
        Matcher found = NAMES.matcher(operator.details());
        while (!operator.name().contains("All") && found.find()) {
            names.addAll(List.of(found.group(1).split("[|:&]")));
        }
        return names.isEmpty() ? Set.of("all") : names;
    }
}
