package io.ringback.web.agent;

import io.ringback.access.Actor;
import io.ringback.cases.CaseService;
import io.ringback.cases.CloseReason;
import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The same for several cases, each on its own: what cannot be done to one does not stop the others
 * (PULL-4).
 */
@ApplicationScoped
public class SeveralCases {
  @Inject CaseService cases;

  /** What the desk offers for several cases. */
  public enum Action {
    ASSIGN_TO_ME,
    CLOSE_UNSUCCESSFULLY
  }

  /**
   * @param problem why it was not done, in the viewer's language; null when it was
   */
  public record Result(String id, @Nullable String problem) {}

  Result deal(Actor.User actor, String id, Action action, String language) {
    try {
      switch (action) {
        case ASSIGN_TO_ME -> cases.assign(actor, id, actor.name());
        case CLOSE_UNSUCCESSFULLY ->
            cases.close(actor, id, actor.name(), CloseReason.UNSUCCESSFUL, null);
      }
      return new Result(id, null);
    } catch (BusinessException refusal) {
      return new Result(id, ErrorTexts.of(refusal, Locale.forLanguageTag(language)));
    }
  }
}
