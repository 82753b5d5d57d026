-- SPDX-License-Identifier: Apache-2.0
-- Version 10. A search reads a place in order until it has found enough. Workers of a parallel plan
-- would each read on ahead of the others, and a page would wait for all of them: twice the time of
-- one reader on two processors.
ALTER FUNCTION bailiwick_search.found_devices(TEXT, TEXT, UUID, TEXT, UUID, BIGINT)
    SET max_parallel_workers_per_gather = 0;
