/** Who may do what: roles of users, scopes of API keys, the lists that each may see. */
@NullMarked
package io.ringback.access;

import org.jspecify.annotations.NullMarked;
