package io.ringback.lists;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a list does about several cases, and other calls, of one number (REL-1, REL-4). */
@Embeddable
class RelatedRules {
  @Enumerated(EnumType.STRING)
  @Column(name = "related_cases")
  RelatedCasesMode mode;

  @Enumerated(EnumType.STRING)
  @Column(name = "related_scope")
  RelatedScope scope;

  @Enumerated(EnumType.STRING)
  @Column(name = "number_reached")
  NumberReached numberReached;

  protected RelatedRules() {}

  RelatedRules(ListSettings settings) {
    mode = settings.relatedCases();
    scope = settings.relatedScope();
    numberReached = settings.numberReached();
  }
}
