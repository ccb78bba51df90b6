/** What a service refuses to start with where it is in earnest: the profile {@code production}. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.production;
