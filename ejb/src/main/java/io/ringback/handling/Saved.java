package io.ringback.handling;

import io.ringback.cases.CaseView;
import io.ringback.related.RelatedResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a save. A repeated save gets the same {@code callCase} and {@code related}, and the
 * case held now as {@code next}.
 */
public record Saved(CaseView callCase, List<RelatedResult> related, @Nullable CaseView next) {
  public Saved {
    related = List.copyOf(related);
  }
}
