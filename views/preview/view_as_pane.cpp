// SPDX-License-Identifier: Apache-2.0
#include "views/preview/view_as_pane.h"

#include "models/items/labels.h"
#include "views/preview/seen_tree.h"
#include "views/widgets/header_label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bailiwick::preview {

ViewAsPane::ViewAsPane(QWidget *parent)
    : QWidget(parent)
    , m_header(new widgets::HeaderLabel(tr("View as"), this))
    , m_side(new QButtonGroup(this))
    , m_action(new QComboBox(this))
    , m_beforeTree(new SeenTree(m_before, tr("Before"), this))
    , m_afterTree(new SeenTree(m_after, tr("After"), this))
{
    m_header->setIcon(widgets::Icon::ViewAs);
    auto *row = new QHBoxLayout;
    const auto add = [&](Side side, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setCheckable(true);
        button->setChecked(side == Side::Both);
        m_side->addButton(button, static_cast<int>(side));
        row->addWidget(button);
    };
    add(Side::Before, tr("Be&fore"));
    add(Side::After, tr("&After"));
    add(Side::Both, tr("&Side by side"));
    row->addStretch(1);
    auto *label = new QLabel(tr("Places &where"), this);
    label->setBuddy(m_action);
    m_action->setAccessibleName(tr("Places where this is allowed"));
    m_action->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(label);
    row->addWidget(m_action);
    auto *trees = new QHBoxLayout;
    trees->addWidget(m_beforeTree, 1);
    trees->addWidget(m_afterTree, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header);
    layout->addLayout(row);
    layout->addLayout(trees, 1);

    connect(m_side, &QButtonGroup::idClicked, this,
            [this](int side) { setSide(static_cast<Side>(side)); });
    connect(m_action, &QComboBox::currentIndexChanged, this, &ViewAsPane::update);
    for (SeenTree *tree : {m_beforeTree, m_afterTree})
        connect(tree, &SeenTree::placeChosen, this, &ViewAsPane::placeChosen);
    update();
}

ViewAsPane::~ViewAsPane() = default;

void ViewAsPane::setPreview(const draft::PreviewPtr &preview)
{
    m_preview = preview;
    fillActions();
    update();
}

void ViewAsPane::showPrincipal(const fleet::PrincipalRef &principal)
{
    m_principal = principal;
    update();
}

void ViewAsPane::setSide(Side side)
{
    m_side->button(static_cast<int>(side))->setChecked(true);
    m_beforeTree->setVisible(side != Side::After);
    m_afterTree->setVisible(side != Side::Before);
}

items::FleetTreeModel &ViewAsPane::model(Side side)
{
    return side == Side::Before ? m_before : m_after;
}

void ViewAsPane::fillActions()
{
    const QSignalBlocker quiet(m_action);
    const QString chosen = m_action->currentData().toString();
    m_action->clear();
    if (!m_preview)
        return;
    for (const fleet::ActionName &action : m_preview->after->actions())
        m_action->addItem(items::labels::action(action), QString::fromStdString(action));
    int row = m_action->findData(chosen);
    if (row < 0)
        row = m_action->findData(QString::fromLatin1(fleet::actions::deviceView.data(),
                                                     fleet::actions::deviceView.size()));
    m_action->setCurrentIndex(std::max(0, row));
}

void ViewAsPane::update()
{
    const bool ready = m_preview && m_principal;
    m_action->setEnabled(ready);
    if (!ready) {
        m_header->setTitle(tr("View as"));
        m_header->setSubtitle(tr("Choose a person on the left"));
        m_beforeTree->showNothing();
        m_afterTree->showNothing();
        return;
    }
    const fleet::State &after = m_preview->after->state();
    m_header->setTitle(tr("As %1 sees it").arg(items::labels::person(after, *m_principal)));
    m_header->setSubtitle(items::labels::organization(after, after.organizationOf(*m_principal)));
    const std::string action = m_action->currentData().toString().toStdString();
    for (const auto &[tree, snapshot] :
         {std::pair{m_beforeTree, m_preview->before}, std::pair{m_afterTree, m_preview->after}})
        tree->showVisible(snapshot, *m_principal, action, m_preview->instant);
}

} // namespace bailiwick::preview
