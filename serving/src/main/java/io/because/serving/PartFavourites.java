package io.because.serving;

import io.because.graph.TopK;
import io.because.model.Ranker;
import io.because.model.Reranker;

/// What each part alone would recommend. For a user of whom nothing is known this is what is popular.
///
/// @param limit items of each part
record PartFavourites(int limit) implements CandidateSource {
    @Override
    public void nominate(Request request, Candidates candidates) {
        for (int p = 0; p < request.scores().parts(); p++) {
            Ranker ranker = request.scores().ranker(p);
            if (ranker instanceof Retrieved retrieved) {
                for (int item : retrieved.best(request.profile(), request.graph(), limit, candidates)) {
                    candidates.nominate(item);
                }
            } else if (!(ranker instanceof Reranker)) {
                nominate(request.scores().ofPart(p), candidates);
            }
        }
    }

    private void nominate(float[] scores, Candidates candidates) {
        for (int item : TopK.selectUnordered(scores, candidates.eligible(), limit)) {
            if (scores[item] != 0) {
                candidates.nominate(item);
            }
        }
    }
}
