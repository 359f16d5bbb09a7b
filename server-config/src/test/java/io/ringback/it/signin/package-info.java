/** Signing in with an identity provider: a real one, in a process of its own. */
@NullMarked
package io.ringback.it.signin;

import org.jspecify.annotations.NullMarked;
