package io.ringback.web.rest.cases;

import io.ringback.handling.Saved;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a save: the case as it is now, what became of the related ones, and the agent's
 * next one.
 */
public record HandledJson(
    @JsonbProperty("case") CaseJson callCase, List<RelatedJson> related, @Nullable CaseJson next) {

  /**
   * A related case.
   *
   * @param holder who holds it, when that is why it was left alone
   */
  public record RelatedJson(String id, boolean applied, @Nullable String holder) {}

  static HandledJson of(Saved saved) {
    return new HandledJson(
        CaseJson.of(saved.callCase()),
        saved.related().stream()
            .map(r -> new RelatedJson(r.id(), r.applied(), r.holder()))
            .toList(),
        CaseJson.ofNullable(saved.next()));
  }
}
