package io.because.serving;

import io.because.graph.SparseVector;
import org.jspecify.annotations.Nullable;

/// How an earlier item leads to a shown one: they are similar, many people interacted with both, or they
/// share a genre.
final class WatchedPath {
    private WatchedPath() {}

    /// @return null when nothing in the graph connects them
    static @Nullable Path between(Inquiry inquiry, int past) {
        PathBuilder path = inquiry.path();
        String before = path.me();
        String from = path.item(past);
        path.edge(before, PathBuilder.INTERACTED, from);
        boolean found = similar(inquiry, past, path) || sameAudience(inquiry, past, path) || genre(inquiry, past, path);
        return found ? path.build() : null;
    }

    private static boolean similar(Inquiry inquiry, int past, PathBuilder path) {
        int item = inquiry.item();
        boolean there = inquiry.view().similar(past).get(item) != 0;
        boolean back = !there && inquiry.view().similar(item).get(past) != 0;
        if (there) {
            path.edge(path.item(past), PathBuilder.SIMILAR, path.item(item));
        } else if (back) {
            path.edge(path.item(item), PathBuilder.SIMILAR, path.item(past));
        }
        return there || back;
    }

    private static boolean sameAudience(Inquiry inquiry, int past, PathBuilder path) {
        int size = inquiry.state()
                .audience()
                .both(past, inquiry.item(), inquiry.profile().user());
        if (size < Crowd.SMALLEST_GROUP) {
            return false;
        }
        String people = path.people(size);
        path.edge(people, PathBuilder.INTERACTED, path.item(past));
        path.edge(people, PathBuilder.INTERACTED, path.item(inquiry.item()));
        return true;
    }

    private static boolean genre(Inquiry inquiry, int past, PathBuilder path) {
        SparseVector genres = inquiry.view().genres(inquiry.item());
        for (int genre : inquiry.view().genres(past).indices()) {
            if (genres.get(genre) != 0) {
                path.edge(path.item(past), PathBuilder.HAS_GENRE, path.genre(genre));
                path.edge(path.item(inquiry.item()), PathBuilder.HAS_GENRE, path.genre(genre));
                return true;
            }
        }
        return false;
    }
}
