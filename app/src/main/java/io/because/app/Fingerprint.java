package io.because.app;

import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.TrainingData;
import java.util.List;
import java.util.zip.CRC32;

/// Short marks of data, to tell whether a model belongs to it.
final class Fingerprint {
    private Fingerprint() {}

    /// Of the items and their order, which is what a model's arrays depend on.
    static String of(Catalogue catalogue) {
        CRC32 crc = new CRC32();
        for (int item = 0; item < catalogue.ids().size(); item++) {
            crc.update(catalogue.ids().id(item).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            crc.update(0);
        }
        return hex(crc);
    }

    /// Of the catalogue, then of every preference.
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
        return of(snapshot.catalogue()) + "-" + hex(crc);
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
