/** The API from outside: who may do what, what is refused and how, requests sent twice, waiting. */
package io.ringback.it.rest;
