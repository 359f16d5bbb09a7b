/**
 * The audit log: who changed what of the configuration, when, from what to what (CONS-7).
 *
 * <p>A service that changes configuration calls {@link io.ringback.audit.AuditLog} with the thing
 * as it was and as it is; what differs is found here.
 */
@NullMarked
package io.ringback.audit;

import org.jspecify.annotations.NullMarked;
