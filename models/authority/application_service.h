// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"

namespace bailiwick::authority {

// Applications and gateways as the API has them, one at a time; a draft holds them like everything
// else. Thread-safe.
class ApplicationService
{
public:
    ApplicationService(Context &context, CommitPath &commits)
        : m_context(context)
        , m_commits(commits)
    {
    }

    // Those that the caller sees, as far as the caller sees of where they act; ordered by name.
    Expected<std::vector<fleet::Application>> applications(const Caller &caller) const;
    Expected<std::vector<fleet::Gateway>> gateways(const Caller &caller) const;

    // A new one of the caller's organization, unless it names another; with an id of its own and
    // the caller as its creator. Errors: those of CommitPath::commitDirect.
    Expected<fleet::Application> create(const Caller &caller, fleet::Application application);
    // Error "not-found", too: unknown or out of sight.
    Expected<std::int64_t> setDisabled(const Caller &caller, const fleet::PrincipalRef &machine,
                                       bool disabled);

private:
    Expected<fleet::State> seen(const Caller &caller) const;

    Context &m_context;
    CommitPath &m_commits;
};

} // namespace bailiwick::authority
