/**
 * Web Push as its standards say it: a message encrypted for one browser (RFC 8291), sent in the
 * name of one server (RFC 8292). Knows nothing of cases, users or tables.
 */
@NullMarked
package io.ringback.notices.webpush;

import org.jspecify.annotations.NullMarked;
