package io.ringback.reports;

import java.time.ZoneId;

/** A list on whose cases the actor may report. */
public record ReportedList(long id, String key, String name, ZoneId zone) {}
