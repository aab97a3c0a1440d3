package ru.adsdesk.request;

import java.util.UUID;
import ru.adsdesk.identity.Caller;

/** Who can be named in a plan to do the work, besides executors with an account: told by the module that keeps crews. */
public interface Performers {

    /** Whether this is somebody the caller may give work to now. */
    boolean knows(Caller caller, UUID assignee);
}
