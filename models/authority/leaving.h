// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"

namespace bailiwick::authority {

// A member leaves their organization by themselves: it needs no right and asks nobody. In one
// commit ("user:leave", with the reason) the membership ends with its places in teams and its
// roles; its sessions end with it, invitations that it made go. The person stays, with what they
// own and their other organizations. Answers the revision. Thread-safe; O(state).
// Errors: "not-a-member" (an end user), "last-admin" (nobody else would be left who may give roles
// on the whole of the organization), "named-by-policy", "access-ended", "guardrail", "store-…".
Expected<std::int64_t> leaveOrganization(Context &context, CommitPath &commits,
                                         const Caller &caller, const std::string &reason);

} // namespace bailiwick::authority
