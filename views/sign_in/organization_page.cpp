// SPDX-License-Identifier: Apache-2.0
#include "views/sign_in/organization_page.h"

#include "models/items/labels.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace bailiwick::views {

OrganizationPage::OrganizationPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_signIn(new QPushButton(tr("&Sign in"), this))
{
    auto *title = new QLabel(tr("As &what do you sign in?"), this);
    title->setFont(widgets::titleFont(font()));
    title->setBuddy(m_list);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_list->setAccessibleName(tr("Organizations"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setSpacing(2);
    m_signIn->setIcon(widgets::icon(widgets::Icon::SignIn));
    auto *backButton = new QPushButton(tr("&Back"), this);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(backButton);
    buttons->addWidget(m_signIn);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_list, &QListWidget::itemDoubleClicked, this, &OrganizationPage::take);
    connect(m_signIn, &QPushButton::clicked, this, &OrganizationPage::take);
    connect(backButton, &QPushButton::clicked, this, &OrganizationPage::back);
}

void OrganizationPage::ask(const QString &email, std::vector<OfferedOrganization> organizations,
                           const std::optional<QString> &last)
{
    m_organizations = std::move(organizations);
    m_text->setText(
        tr("%1 may sign in as each of these. What you may see and do depends on it.").arg(email));
    m_list->clear();
    for (const OfferedOrganization &organization : m_organizations) {
        const bool oneself = organization.isOneself();
        auto *item = new QListWidgetItem(
            widgets::icon(oneself ? widgets::Icon::Person : widgets::Icon::Organization),
            QStringLiteral("%1\n%2").arg(
                oneself ? tr("Yourself") : organization.name,
                oneself ? tr("Devices that you own or that others share with you")
                        : items::labels::of(organization.kind)),
            m_list);
        if (organization.name == last)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    const int shown = std::min(m_list->count(), 6);
    m_list->setFixedHeight(shown * (m_list->sizeHintForRow(0) + 4) + 2 * m_list->frameWidth() + 4);
    m_list->setFocus();
}

void OrganizationPage::take()
{
    const int row = m_list->currentRow();
    if (row >= 0)
        Q_EMIT chosen(m_organizations.at(std::size_t(row)));
}

void OrganizationPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT back();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bailiwick::views
