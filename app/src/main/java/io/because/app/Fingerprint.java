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
    private static final int PARTS = 4;

    private Fingerprint() {}

    /// Of the items and genres and their order, which is what a model's arrays depend on.
    static String of(Catalogue catalogue) {
        CRC32 crc = new CRC32();
        ids(crc, catalogue.ids(), catalogue.ids().size());
        number(crc, catalogue.ids().size());
        ids(crc, catalogue.genreNames(), catalogue.genreNames().size());
        return hex(crc);
    }

    /// Whether a model fitted on data with this mark finds its items and genres in a catalogue.
    static boolean hasCatalogue(String mark, Catalogue catalogue) {
        return mark.startsWith(of(catalogue) + SEPARATOR);
    }

    /// Whether a model fitted on data with this mark finds its users where they were, all others behind them.
    static boolean hasUsers(String mark, IdMap users) {
        String[] parts = mark.split(SEPARATOR, -1);
        int fitted = parts.length == PARTS ? Integer.parseInt(parts[2]) : Integer.MAX_VALUE;
        return fitted <= users.size() && mark.endsWith(SEPARATOR + users(users, fitted));
    }

    private static String users(IdMap users, int count) {
        CRC32 crc = new CRC32();
        ids(crc, users, count);
        return count + SEPARATOR + hex(crc);
    }

    private static void ids(CRC32 crc, IdMap ids, int count) {
        for (int index = 0; index < count; index++) {
            crc.update(ids.id(index).getBytes(StandardCharsets.UTF_8));
            crc.update(0);
        }
    }

    /// Of the catalogue, then of every preference, then how many users there are and their order.
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
        return String.join(SEPARATOR, of(snapshot.catalogue()), hex(crc), users(users, users.size()));
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
