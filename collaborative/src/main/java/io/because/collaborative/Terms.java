package io.because.collaborative;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The stemmed English words of documents, without stop words, weighted
/// `(1 + log count) · (1 + log((1 + N) / (1 + n_w)))` with `n_w` of `N` documents having the word.
final class Terms {
    private Terms() {}

    /// @return documents x words
    static Csr weighted(List<String> documents) {
        Csr counts = counts(documents);
        int[] having = new int[counts.columns()];
        for (int term : counts.targets()) {
            having[term]++;
        }
        float[] weights = new float[counts.edges()];
        for (int e = 0; e < weights.length; e++) {
            double idf = 1 + Math.log((1.0 + counts.rows()) / (1.0 + having[counts.targets()[e]]));
            weights[e] = (float) ((1 + Math.log(counts.weights()[e])) * idf);
        }
        return new Csr(counts.columns(), counts.offsets(), counts.targets(), weights);
    }

    private static Csr counts(List<String> documents) {
        Map<String, Integer> terms = new HashMap<>();
        CsrBuilder counts = new CsrBuilder();
        try (Analyzer analyzer = new EnglishAnalyzer()) {
            for (int document = 0; document < documents.size(); document++) {
                Map<String, Integer> own = words(analyzer, documents.get(document));
                for (var word : own.entrySet()) {
                    int term = terms.computeIfAbsent(word.getKey(), _ -> terms.size());
                    counts.add(document, term, word.getValue());
                }
            }
        }
        return counts.build(documents.size(), terms.size());
    }

    private static Map<String, Integer> words(Analyzer analyzer, String document) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (TokenStream tokens = analyzer.tokenStream("document", document)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                counts.merge(word.toString(), 1, Integer::sum);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be split into words", e);
        }
        return counts;
    }
}
