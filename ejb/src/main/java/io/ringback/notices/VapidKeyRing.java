package io.ringback.notices;

import io.ringback.configuration.PushSettings;
import io.ringback.notices.webpush.VapidKeys;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The installation's key pair: the configured one, else one that the first member to need it made
 * and all find in the database.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VapidKeyRing {
  @Inject Sql sql;
  @Inject PushSettings settings;

  public VapidKeys get() {
    var configured = settings.publicKey();
    if (configured.isPresent())
      return VapidKeys.of(configured.get(), settings.privateKey().orElseThrow());
    return findStored()
        .orElseGet(
            () -> {
              store(VapidKeys.generate());
              return findStored().orElseThrow();
            });
  }

  private Optional<VapidKeys> findStored() {
    return sql.find("SELECT public_key, private_key FROM vapid_key")
        .map(row -> VapidKeys.of(row.text("public_key"), row.text("private_key")));
  }

  /** Of two members at the same moment the first wins. */
  private void store(VapidKeys keys) {
    sql.execute(
        "INSERT INTO vapid_key (public_key, private_key, made_at) VALUES (?1, ?2, ringback_now()) ON CONFLICT DO NOTHING",
        keys.publicKey(),
        keys.privateText());
  }
}
