/**
 * Signing in with the organisation's identity provider: OpenID Connect, the code flow with PKCE.
 * What is found out here is handed to the application's one authentication mechanism.
 */
@NullMarked
package io.ringback.web.oidc;

import org.jspecify.annotations.NullMarked;
