package io.ringback.web.console.admin;

import io.ringback.keys.ApiKeyService;
import io.ringback.keys.ApiKeyView;
import io.ringback.persistence.Clock;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys by which other systems get in. */
@Named
@RequestScoped
public class KeysBacking {
  @Inject ApiKeyService service;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject Clock clock;

  private List<ApiKeyView> keys = List.of();

  @PostConstruct
  void load() {
    keys = service.listAll(viewer.actor());
  }

  public List<ApiKeyView> getKeys() {
    return keys;
  }

  /** Key of the word for how the key stands. */
  public String state(ApiKeyView key) {
    if (key.revokedAt() != null) return "REVOKED";
    var end = key.expiresAt();
    return end != null && !end.isAfter(clock.now()) ? "EXPIRED" : "GOOD";
  }

  /** The secret before the last one is good, too. */
  public boolean overlaps(ApiKeyView key) {
    var end = key.previousExpiresAt();
    return key.revokedAt() == null && end != null && end.isAfter(clock.now());
  }

  public @Nullable String revoke(String keyId) {
    return commands.run(
        () -> service.revoke(viewer.actor(), keyId), "key.revokedNow", "/console/admin/keys");
  }
}
