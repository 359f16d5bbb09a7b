package io.ringback.it.signin;

import io.ringback.it.Ringback;
import io.ringback.it.RingbackServer;
import io.ringback.it.TestDatabase;

/** A Ringback of its own, whose people sign in with an identity provider. */
record Organisation(RingbackServer server, Ringback ringback, IdentityProvider provider)
    implements AutoCloseable {

  static Organisation start() {
    var url = TestDatabase.shared().create();
    var server = RingbackServer.named("with-provider").database(url).withDemoData();
    var provider = IdentityProvider.of(server.uri());
    server
        .set("RINGBACK_PUBLIC_ADDRESS", server.uri().toString())
        .set("RINGBACK_OIDC_ISSUER", provider.issuer())
        .set("RINGBACK_OIDC_CLIENT_ID", IdentityProvider.CLIENT)
        .set("RINGBACK_OIDC_CLIENT_SECRET", IdentityProvider.SECRET)
        .set("RINGBACK_OIDC_NAME", "People")
        .set("RINGBACK_OIDC_USERNAME_CLAIM", "uniqueSecurityName")
        .set("RINGBACK_OIDC_ROLES_CLAIM", "groups")
        // a provider that was just started on a busy machine is slow, which is no matter here
        .set("RINGBACK_OIDC_PATIENCE", "PT30S")
        .start();
    provider.awaitReady();
    return new Organisation(server, Ringback.at(server, TestDatabase.shared().sql(url)), provider);
  }

  @Override
  public void close() {
    server.close();
    provider.close();
  }
}
