// SPDX-License-Identifier: Apache-2.0
#include "partial_setting.h"

namespace bailiwick::tests {

using namespace cedar;

PartialSetting::PartialSetting()
{
    Entity user;
    user.uid = EntityUid("User", "u");
    user.parents = {EntityUid("Group", "g")};
    user.attributes =
        Value::record({{"name", Value::string("ann")},
                       {"level", Value::integer(3)},
                       {"site", Value::entity(EntityUid("Site", "s"))},
                       {"caps", Value::set({Value::string("a"), Value::string("b")})}});
    Entity site;
    site.uid = EntityUid("Site", "s");
    site.attributes = Value::record({{"region", Value::string("eu")}});
    Entity group;
    group.uid = EntityUid("Group", "g");
    store = *Entities::make({user, site, group});
    request.principal = PartialEntity::known(EntityUid("User", "u"));
    request.action = EntityUid("Action", "view");
    request.resource = PartialEntity::unknown("Device");
    request.contextComplete = false;
}

} // namespace bailiwick::tests
