package io.because.ingest;

import io.because.domain.Progress;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.IdMap;
import io.because.model.Features;
import java.util.List;

/// A data set in memory, by index: what evaluation without a server needs. The indices of users and items follow the
/// order in which the data set names them.
///
/// Where events carry a context, a user here is one in one context ({@link Recipients}): that is whom
/// items are recommended to, and of whom they are held out.
///
/// @param friends users x users, symmetric, weight 1
/// @param negatives `[users][]` what the data set gives to rank a user's test item against; no rows where
///     it gives nothing
/// @param documents what is said of each item, in one text
/// @param features categories of users and items
/// @param rejects every rejected line
public record Dataset(
        String name,
        Catalogue catalogue,
        List<String> documents,
        IdMap userIds,
        Interactions interactions,
        Csr friends,
        int[][] negatives,
        Features features,
        List<Reject> rejects) {

    public static Dataset read(DataSource source, Progress progress) {
        var collector = new DatasetCollector();
        source.read(collector, progress);
        return collector.build(source.name());
    }
}
