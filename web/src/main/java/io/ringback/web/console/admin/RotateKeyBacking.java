package io.ringback.web.console.admin;

import io.ringback.errors.NotFoundException;
import io.ringback.keys.ApiKeyService;
import io.ringback.keys.ApiKeyView;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A key that gets a new secret, while the old one stays good for as long as its user needs. */
@Named
@RequestScoped
public class RotateKeyBacking {
  @Inject ApiKeyService service;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject SecretOverlap overlap;
  @Inject HttpServletRequest request;

  private @Nullable ApiKeyView key;
  private @Nullable String token;

  @PostConstruct
  void load() {
    var id = request.getParameter("key");
    key =
        service.listAll(viewer.actor()).stream()
            .filter(one -> one.keyId().equals(id))
            .findFirst()
            .orElse(null);
  }

  /**
   * @throws NotFoundException there is no such key, or it was revoked
   */
  public ApiKeyView getKey() {
    if (key == null || key.revokedAt() != null) throw new NotFoundException("API key", "");
    return key;
  }

  /** Reads the key, so that a page of none is not found. */
  public void enter() {
    getKey();
  }

  public void rotate() {
    commands.attempt(
        () -> token = service.rotate(viewer.actor(), getKey().keyId(), overlap.chosen()));
  }

  public @Nullable String getToken() {
    return token;
  }
}
