// SPDX-License-Identifier: Apache-2.0
#include "models/authority/offer_mail.h"

#include <algorithm>

namespace bailiwick::authority {

Mail offerMail(const fleet::State &state, const store::Offer &offer, const std::string &what,
               const std::string &token)
{
    const fleet::Person *from = state.persons().find(offer.from);
    std::string name = from ? from->name : std::string();
    std::ranges::replace_if(
        name, [](char c) { return (c >= 0 && c < ' ') || c == 127; }, ' ');
    Mail mail;
    mail.to = offer.email;
    mail.id = offer.id.toString();
    mail.time = offer.made;
    std::string offers = " offers to share a device with you: ";
    mail.subject = "A device is shared with you";
    if (!offer.group.isNull()) {
        offers = " offers to share a group of devices with you: ";
        mail.subject = "Devices are shared with you";
    } else if (offer.kind == store::OfferKind::Transfer) {
        offers = " offers to hand over a device to you: ";
        mail.subject = "A device is handed over to you";
    }
    mail.text =
        name + offers + what +
        "\n\nNothing changes unless you accept. Sign in and answer the offer; if you have no "
        "account yet, register with this token:\n\n" +
        token + "\n\nThe offer ends at " + fleet::formatTime(offer.until) +
        ". If you do not know the sender, do nothing.\n";
    return mail;
}

} // namespace bailiwick::authority
