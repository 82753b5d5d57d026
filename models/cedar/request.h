// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entity_store.h"
#include "models/cedar/value.h"

namespace bailiwick::cedar {

// One of the three entities of a request. A caller that already knows the store's number gives
// `ref` and saves the look-up; it may then leave `uid` null, and the evaluator asks the store for
// it only where an expression needs it.
struct RequestEntity
{
    RequestEntity() = default;
    RequestEntity(EntityUid entityUid) // NOLINT: a uid is all most callers have
        : uid(std::move(entityUid))
    {
    }
    explicit RequestEntity(EntityRef known, EntityUid entityUid = {})
        : uid(std::move(entityUid))
        , ref(known)
    {
    }
    EntityUid uid;
    EntityRef ref;
};

// What is asked (specification: Cedar.Spec.Request). `context` must be a record.
struct Request
{
    RequestEntity principal;
    RequestEntity action;
    RequestEntity resource;
    Value context = Value::emptyRecord();
};

} // namespace bailiwick::cedar
