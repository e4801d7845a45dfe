package io.because.serving;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;

/// What friends, and their friends, liked last. Bounded per friend, so that one friend more or less
/// changes nothing that the others nominate.
final class LikedByFriends implements CandidateSource {
    private static final int LATEST_OF_FRIEND = 50;
    private static final int FRIENDS_OF_FRIEND = 20;
    private static final int LATEST_OF_THEIRS = 10;

    @Override
    public void nominate(Request request, Candidates candidates) {
        GraphView graph = request.graph();
        for (int friend : request.profile().friends().indices()) {
            nominateLatest(graph.preferences(friend), LATEST_OF_FRIEND, candidates);
            int[] theirs = graph.friends(friend).indices();
            int left = FRIENDS_OF_FRIEND;
            for (int k = 0; k < theirs.length && left > 0; k++) {
                if (theirs[k] != request.profile().user()) {
                    nominateLatest(graph.preferences(theirs[k]), LATEST_OF_THEIRS, candidates);
                    left--;
                }
            }
        }
    }

    private static void nominateLatest(SparseVector history, int limit, Candidates candidates) {
        int left = limit;
        for (int k = history.size() - 1; k >= 0 && left > 0; k--) {
            if (history.values()[k] > 0) {
                candidates.nominate(history.indices()[k]);
                left--;
            }
        }
    }
}
