package io.because.cypher;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

/// How the database would run a query.
///
/// @param operators outermost first
/// @param notifications what the planner wants said ("unknown label", "deprecated"), one sentence each
public record QueryPlan(List<Operator> operators, List<String> notifications) {

    /// @param name as in Neo4j's manual ("NodeByLabelScan")
    /// @param details on what it works ("user:User"), possibly empty
    public record Operator(String name, String details) {}

    static QueryPlan of(ResultSummary summary) {
        List<Operator> operators = new ArrayList<>();
        if (summary.hasPlan()) {
            collect(summary.plan(), operators);
        }
        List<String> notifications = summary.gqlStatusObjects().stream()
                .filter(GqlNotification.class::isInstance)
                .map(status -> status.gqlStatus() + " " + status.statusDescription())
                .toList();
        return new QueryPlan(List.copyOf(operators), notifications);
    }

    private static void collect(Plan plan, List<Operator> operators) {
        String type = plan.operatorType();
        int database = type.indexOf('@');
        Value details = plan.arguments().get("Details");
        operators.add(new Operator(
                database < 0 ? type : type.substring(0, database), details == null ? "" : details.asString()));
        plan.children().forEach(child -> collect(child, operators));
    }
}
