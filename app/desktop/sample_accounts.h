// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/transport.h"
#include "views/sign_in/sign_in_view.h"

#include <functional>

namespace bailiwick::desktop {

/// The accounts in the answer of `GET /v1/sample-accounts`; none for anything else.
std::vector<views::OfferedAccount> offeredAccountsFrom(const QByteArray &body);

/// Asks the server, which answers on loopback only and when there is a sample; otherwise the list
/// is empty. Nothing comes when `context` is gone.
void requestOfferedAccounts(remote::Transport &transport, QObject *context,
                            std::function<void(std::vector<views::OfferedAccount>)> done);

} // namespace bailiwick::desktop
