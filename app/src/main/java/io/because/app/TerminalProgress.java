package io.because.app;

import io.because.domain.Progress;
import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Draws a bar with rate and remaining time for each step; only for a terminal, where it can be drawn over itself.
final class TerminalProgress implements Progress {
    private TerminalProgress() {}

    /// A bar when somebody watches, nothing when the output goes into a file or a pipe.
    @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again when the input or output is no terminal
    static Progress forConsole() {
        Console console = System.console();
        return console != null && console.isTerminal() ? new TerminalProgress() : SILENT;
    }

    @Override
    public Step begin(String what, long total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
        return new Step() {
            @Override
            public void advance(long amount) {
                bar.stepBy(amount);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
