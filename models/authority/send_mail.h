// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"
#include "models/authority/context.h"
#include "models/authority/mail_drop.h"

#include <string>

namespace bailiwick::authority {

// Puts an e-mail, which lacks only its sender, into the installation's mail folder. False: there is
// none, or it could not be written, which then stands in the log. `about`: of which kind is what
// the e-mail's id names.
bool sendMail(const Context &context, AuditTrail &trail, Mail mail, const std::string &about);

} // namespace bailiwick::authority
