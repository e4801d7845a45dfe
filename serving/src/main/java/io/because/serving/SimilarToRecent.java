package io.because.serving;

/// Items that are `SIMILAR` to what the user liked last.
///
/// @param recent how many liked items back
record SimilarToRecent(int recent) implements CandidateSource {
    @Override
    public void nominate(Request request, Candidates candidates) {
        for (int liked : request.profile().recentlyLiked(recent)) {
            for (int item : request.graph().similar(liked).indices()) {
                candidates.nominate(item);
            }
        }
    }
}
