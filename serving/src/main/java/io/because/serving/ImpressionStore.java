package io.because.serving;

import java.util.List;

/// Where what was shown is written to.
public interface ImpressionStore {
    /// All or nothing.
    ///
    /// @throws io.because.domain.StoreUnavailableException nothing was written; try again
    void write(List<Impression> impressions);
}
