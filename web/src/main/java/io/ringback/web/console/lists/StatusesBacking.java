package io.ringback.web.console.lists;

import io.ringback.classification.Labels;
import io.ringback.lists.BuiltInStatus;
import io.ringback.lists.HandlingStatusService;
import io.ringback.lists.StatusSettings;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The results of a call that a list knows, in their order. */
@Named
@RequestScoped
public class StatusesBacking {
  @Inject ListPage page;
  @Inject HandlingStatusService statuses;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject PageLanguage language;

  public String name(StatusSettings status) {
    return Labels.in(language.getCode(), status.labels());
  }

  public boolean isBuiltIn(StatusSettings status) {
    return BuiltInStatus.findByCode(status.code()).isPresent();
  }

  public @Nullable String move(String code, int step) {
    var list = page.getSettings().key();
    return commands.run(
        () -> statuses.move(viewer.actor(), list, code, step),
        "list.status.moved",
        page.address("statuses"));
  }
}
