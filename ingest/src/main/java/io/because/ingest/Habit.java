package io.because.ingest;

import java.time.DayOfWeek;

/// A part of the day, with the device and place that people of the sample world use then. Hours are UTC.
public enum Habit {
    COMMUTE(7, 8, Days.WORK, "phone", "commute"),
    LUNCH(12, 12, Days.WORK, "laptop", "work"),
    WEEKEND_AFTERNOON(13, 17, Days.WEEKEND, "tv", "home"),
    EVENING(18, 20, Days.ALL, "tv", "home"),
    LATE(22, 22, Days.ALL, "tablet", "home");

    private enum Days {
        WORK,
        WEEKEND,
        ALL
    }

    private final int firstHour;
    private final int lastHour;
    private final Days days;
    private final String device;
    private final String place;

    Habit(int firstHour, int lastHour, Days days, String device, String place) {
        this.firstHour = firstHour;
        this.lastHour = lastHour;
        this.days = days;
        this.device = device;
        this.place = place;
    }

    /// Sessions of this habit begin in this hour or later.
    public int firstHour() {
        return firstHour;
    }

    /// Sessions of this habit begin in this hour or earlier.
    public int lastHour() {
        return lastHour;
    }

    /// What nine of ten sessions of this habit are on.
    public String device() {
        return device;
    }

    public String place() {
        return place;
    }

    public boolean happensOn(DayOfWeek day) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return switch (days) {
            case WORK -> !weekend;
            case WEEKEND -> weekend;
            case ALL -> true;
        };
    }
}
