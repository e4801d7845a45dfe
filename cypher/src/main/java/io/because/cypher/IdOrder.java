package io.because.cypher;

import java.util.Comparator;

/// Whole numbers first, by size ("9" before "10"), then all other ids by their letters.
final class IdOrder implements Comparator<String> {
    @Override
    public int compare(String a, String b) {
        boolean numeric = isNumber(a);
        if (numeric != isNumber(b)) {
            return numeric ? -1 : 1;
        }
        int bySize = numeric ? compareNumbers(digits(a), digits(b)) : 0;
        return bySize != 0 ? bySize : a.compareTo(b);
    }

    private static int compareNumbers(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String digits(String id) {
        int zeros = 0;
        while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
            zeros++;
        }
        return id.substring(zeros);
    }
}
