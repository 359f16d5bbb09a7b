package io.ringback.handling;

import io.ringback.cases.CaseView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a save. A repeated save gets the same {@code callCase} and {@code related}, and the case held now as {@code next}.
 */
public record Saved(CaseView callCase, List<RelatedResult> related, @Nullable CaseView next) {
  /**
   * What became of a related case that the status was to be applied to.
   *
   * @param holder who holds it, when that is why it was left alone
   */
  public record RelatedResult(String id, boolean applied, @Nullable String holder) {}
}
