// SPDX-License-Identifier: Apache-2.0
#include "models/authority/send_mail.h"

namespace bailiwick::authority {

bool sendMail(const Context &context, AuditTrail &trail, Mail mail, const std::string &about)
{
    const OwnershipSettings &settings = context.settings().ownership;
    if (settings.mailDrop.empty())
        return false;
    mail.from = settings.mailFrom;
    const auto dropped = dropMail(settings.mailDrop, mail);
    if (dropped)
        return true;
    audit::Event failed = trail.systemEvent("mail:send");
    failed.outcome = audit::Outcome::Failed;
    failed.resource = {about, mail.id, {}};
    failed.reason = dropped.error().message;
    static_cast<void>(trail.record(std::move(failed)));
    return false;
}

} // namespace bailiwick::authority
