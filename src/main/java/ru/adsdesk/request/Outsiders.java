package ru.adsdesk.request;

import ru.adsdesk.identity.Caller;

/**
 * People with an account who are not the centre's own, such as a contractor's: of the requests in their scope they see only
 * those they go for. Answered by the module that knows who goes out.
 */
public interface Outsiders {

    /** Whether the caller is one. */
    boolean isOutsider(Caller caller);

    /** Whether they go for a request, or went. */
    boolean goesFor(Caller caller, RequestId request);
}
