package io.ringback.web.rest.cases;

import io.ringback.cases.CaseView.RecordingView;
import io.ringback.cases.RecordingKind;
import org.jspecify.annotations.Nullable;

/** A recording, and where its audio is had. */
public record RecordingJson(
    String id, RecordingKind kind, String href, @Nullable Integer durationSeconds) {
  static RecordingJson of(RecordingView view) {
    return new RecordingJson(
        view.id(), view.kind(), "/api/v1/recordings/" + view.id(), view.durationSeconds());
  }
}
