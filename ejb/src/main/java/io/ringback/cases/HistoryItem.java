package io.ringback.cases;

import jakarta.json.JsonObject;
import java.time.Instant;

/** One line of a case's history (CASE-6). */
public record HistoryItem(String id, String type, Instant at, String actor, JsonObject details) {}
