// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/accounts.h"
#include "tests/system/desk/desk.h"

namespace bailiwick::tests {

// A person at the sign-in screen.
class SignInDriver
{
public:
    explicit SignInDriver(Desk &desk)
        : m_desk(desk)
    {
    }

    bool isAskedAboutTheCertificate();
    bool trustTheCertificate();
    bool isOfferedAccounts();
    // Types everything and presses Return; true once the fleet is there.
    bool signIn(const authority::OfferedAccount &account);
    // The same with a wrong password: true once the screen says so.
    bool isRefused(const authority::OfferedAccount &account);
    // Whoever may act as several things is asked as what they come.
    bool isAskedAsWhat(const authority::OfferedAccount &account);
    bool chooseOneself();
    // "Your access has ended", instead of everything else.
    bool isToldThatAccessEnded();
    bool goBack();

private:
    bool enter(const authority::OfferedAccount &account);

    Desk &m_desk;
};

} // namespace bailiwick::tests
