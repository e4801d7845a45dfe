/// The page of all quality figures, `docs/quality.md`, made from the JSON files that `evaluate` and `tune` wrote.
///
/// In: `docs/quality/*.json` and `docs/quality/tuning/*.json`, and a small file of published figures. Out: the page and
/// a chart for each file. No figure is written by hand, and a test fails when the page is not what the files say.
@NullMarked
package io.because.app.quality;

import org.jspecify.annotations.NullMarked;
