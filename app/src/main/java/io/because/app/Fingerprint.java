package io.because.app;

import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.model.TrainingData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// Short marks of data, to tell whether a model belongs to it.
final class Fingerprint {
    private static final String SEPARATOR = "-";

    // Places in the mark of a snapshot. Marks of before lack the last two, and the oldest the last four.
    private static final int CATALOGUE = 0;
    private static final int USER_COUNT = 2;
    private static final int USERS = 3;
    private static final int ITEM_COUNT = 4;
    private static final int GENRE_COUNT = 5;

    private Fingerprint() {}

    private static String part(String mark, int place) {
        String[] parts = mark.split(SEPARATOR, -1);
        return place < parts.length ? parts[place] : "";
    }

    private static int count(String mark, int place, int otherwise) {
        String count = part(mark, place);
        return count.isEmpty() ? otherwise : Integer.parseInt(count);
    }

    /// Whether a model fitted on data with this mark finds its items and genres where they were, all others behind
    /// them. A mark that does not say how many it knew knew them all.
    static boolean hasCatalogue(String mark, Catalogue catalogue) {
        int items = count(mark, ITEM_COUNT, catalogue.ids().size());
        int genres = count(mark, GENRE_COUNT, catalogue.genreNames().size());
        return items <= catalogue.ids().size()
                && genres <= catalogue.genreNames().size()
                && catalogue(catalogue, items, genres).equals(part(mark, CATALOGUE));
    }

    /// Whether a model fitted on data with this mark finds its users where they were, all others behind them.
    static boolean hasUsers(String mark, IdMap users) {
        int fitted = count(mark, USER_COUNT, Integer.MAX_VALUE);
        return fitted <= users.size() && users(users, fitted).equals(part(mark, USERS));
    }

    /// Of the first items and genres and their order, which is what a model's arrays depend on.
    private static String catalogue(Catalogue catalogue, int items, int genres) {
        CRC32 crc = new CRC32();
        ids(crc, catalogue.ids(), items);
        number(crc, items);
        ids(crc, catalogue.genreNames(), genres);
        return hex(crc);
    }

    private static String users(IdMap users, int count) {
        CRC32 crc = new CRC32();
        ids(crc, users, count);
        return hex(crc);
    }

    private static void ids(CRC32 crc, IdMap ids, int count) {
        for (int index = 0; index < count; index++) {
            crc.update(ids.id(index).getBytes(StandardCharsets.UTF_8));
            crc.update(0);
        }
    }

    /// Of the catalogue, of every preference and of the users, with how many there are of each.
    static String of(Snapshot snapshot) {
        CRC32 crc = new CRC32();
        var preferences = snapshot.history().preferences();
        for (int user = 0; user < preferences.rows(); user++) {
            number(crc, preferences.degree(user));
        }
        for (int e = 0; e < preferences.edges(); e++) {
            number(crc, preferences.targets()[e]);
            number(crc, Float.floatToIntBits(preferences.weights()[e]));
        }
        IdMap users = snapshot.userIds();
        int items = snapshot.items();
        int genres = snapshot.catalogue().genreNames().size();
        return String.join(
                SEPARATOR,
                catalogue(snapshot.catalogue(), items, genres),
                hex(crc),
                Integer.toString(users.size()),
                users(users, users.size()),
                Integer.toString(items),
                Integer.toString(genres));
    }

    /// Of all that a model may look at while it is fitted, but for the words.
    static String of(TrainingData data) {
        CRC32 crc = new CRC32();
        for (Csr edges : List.of(data.interactions(), data.friends(), data.genres())) {
            number(crc, edges.columns());
            for (int row = 0; row < edges.rows(); row++) {
                number(crc, edges.degree(row));
            }
            for (int e = 0; e < edges.edges(); e++) {
                number(crc, edges.targets()[e]);
                number(crc, Float.floatToIntBits(edges.weights()[e]));
            }
        }
        for (long at : data.lastAt()) {
            number(crc, (int) (at >>> 32));
            number(crc, (int) at);
        }
        return hex(crc);
    }

    private static void number(CRC32 crc, int value) {
        crc.update(value >>> 24);
        crc.update(value >>> 16);
        crc.update(value >>> 8);
        crc.update(value);
    }

    private static String hex(CRC32 crc) {
        return String.format(java.util.Locale.ROOT, "%08x", crc.getValue());
    }
}
