package io.because.serving;

import io.because.graph.TopK;

/// What each part alone would recommend. For a user of whom nothing is known this is what is popular.
///
/// @param limit items of each part
record PartFavourites(int limit) implements CandidateSource {
    @Override
    public void nominate(Request request, Candidates candidates) {
        for (int p = 0; p < request.scores().parts(); p++) {
            float[] scores = request.scores().ofPart(p);
            for (int item : TopK.selectUnordered(scores, candidates.eligible(), limit)) {
                if (scores[item] != 0) {
                    candidates.nominate(item);
                }
            }
        }
    }
}
