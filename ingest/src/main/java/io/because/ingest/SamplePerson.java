package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Somebody of the sample world with a taste and habits.
///
/// @param genres screen genre to share of choices
/// @param habits share of sessions
/// @param favourites films this person would name; friends pick them up
record SamplePerson(
        UserId id,
        int community,
        Map<String, Double> genres,
        Map<Habit, Double> habits,
        Temper temper,
        List<Item> favourites) {

    /// How much and in what manner somebody watches.
    ///
    /// @param activity share of events compared with others
    record Temper(double activity, boolean binger, boolean rater) {
        /// Activity has a long tail: log-normal with deviation 0.7.
        static Temper draw(SplittableRandom random) {
            return new Temper(Math.exp(0.7 * random.nextGaussian()), random.nextInt(3) == 0, random.nextInt(10) < 3);
        }
    }

    Habit favouriteHabit() {
        return habits.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    /// Whether a genre is to this person's taste at all.
    boolean likes(String genre) {
        return genres.getOrDefault(genre, 0.0) >= 0.05;
    }
}
